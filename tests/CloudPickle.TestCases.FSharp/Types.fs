namespace Cases.FSharp

type Money = { Amount: decimal; Currency: string }

[<Struct>]
type Place = { X: float; Y: float }

type Shape =
    | Circle of radius: float
    | Square of side: float
    | Nothing

type Invoice =
    { Id: int
      Lines: Money list
      Note: string option
      Discount: decimal voption
      Tags: Set<string>
      Prices: Map<string, Money>
      Place: Place
      Corrects: Invoice option }

    member invoice.Total = invoice.Lines |> List.sumBy (fun line -> line.Amount)

module Samples =
    let private line amount = { Amount = amount; Currency = "EUR" }

    let plain =
        { Id = 1
          Lines = [ line 2.50M; line 4M ]
          Note = None
          Discount = ValueNone
          Tags = Set.ofList [ "b"; "a" ]
          Prices = Map.ofList [ "tea", line 3M; "ink", line 1M ]
          Place = { X = 1.5; Y = -2.0 }
          Corrects = None }

    let correction =
        { plain with
            Id = 2
            Note = Some "again"
            Discount = ValueSome 0.5M
            Lines = []
            Corrects = Some plain }
