namespace Cases.FSharp

type Money = { Amount: decimal; Currency: string }

[<Struct>]
type Place = { X: float; Y: float }

type Shape =
    | Circle of radius: float
    | Square of side: float
    | Nothing

type Direction =
    | North
    | East
    | South

type Weight = Kilograms of float

type Command =
    | Start of int
    | Stop
    | Move of dx: int * dy: int
    | Say of string
    | Wait

type Expression =
    | Number of int
    | Negation of Expression
    | Sum of left: Expression * right: Expression

type Tree<'T> =
    | Leaf
    | Node of Tree<'T> * value: 'T * Tree<'T>

[<Struct>]
type Reading =
    | Measured of value: float
    | Failed of reason: string
    | Missing

[<Struct>]
type Id = Id of int

[<CompilationRepresentation(CompilationRepresentationFlags.UseNullAsTrueValue)>]
type Cell =
    | Empty
    | Full of int

/// The cases are nobody else's business.
type Secret =
    private
    | Word of string
    | Silence

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

type Drawing =
    { Shapes: Shape list
      Readings: Map<string, Reading>
      Tree: Tree<string>
      First: Shape
      Cell: Cell }

module Samples =
    let private line amount = { Amount = amount; Currency = "EUR" }

    let plain () =
        { Id = 1
          Lines = [ line 2.50M; line 4M ]
          Note = None
          Discount = ValueNone
          Tags = Set.ofList [ "b"; "a" ]
          Prices = Map.ofList [ "tea", line 3M; "ink", line 1M ]
          Place = { X = 1.5; Y = -2.0 }
          Corrects = None }

    let correction () =
        let plain = plain ()

        { plain with
            Id = 2
            Note = Some "again"
            Discount = ValueSome 0.5M
            Lines = []
            Corrects = Some plain }

    let expression = Sum(Number 1, Negation(Sum(Number 2, Number 3)))

    let rec tree depth =
        if depth = 0 then Leaf else Node(tree (depth - 1), depth, tree (depth - 1))

    let rec private deep depth expression =
        if depth = 0 then expression else deep (depth - 1) (Negation expression)

    /// Nested too deeply for any stack.
    let deepExpression depth = deep depth (Number 7)

    let rec depthOf expression =
        let rec count depth expression =
            match expression with
            | Negation inner -> count (depth + 1) inner
            | _ -> depth

        count 0 expression

    let drawing =
        let circle = Circle 1.5

        { Shapes = [ circle; Nothing; Square 2.0; circle ]
          Readings = Map.ofList [ "a", Measured 2.5; "b", Failed "no current"; "c", Missing ]
          Tree = Node(Leaf, "x", Node(Leaf, "y", Leaf))
          First = circle
          Cell = Empty }
