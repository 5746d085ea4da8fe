using System.Numerics.Tensors;
using Cases.FSharp;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

// Types of F#: the generator runs in a C# project that references theirs.
[assembly: PicklableType(typeof(Money), Name = "fsharp_cases.Money")]
[assembly: PicklableType(typeof(Place), Name = "fsharp_cases.Place")]
[assembly: PicklableType(typeof(Invoice), Name = "fsharp_cases.Invoice")]
[assembly: PicklableType(typeof(Drawing), Name = "fsharp_cases.Drawing")]
[assembly: PicklableType(typeof(Shape), Name = "fsharp_cases.Shape")]
[assembly: PicklableType(typeof(Direction), Name = "fsharp_cases.Direction")]
[assembly: PicklableType(typeof(Weight), Name = "fsharp_cases.Weight")]
[assembly: PicklableType(typeof(Command))]
[assembly: PicklableType(typeof(Expression), Name = "fsharp_cases.Expression", Aliases = ["fsharp_cases.Term"])]
[assembly: PicklableType(typeof(Tree<>), Name = "fsharp_cases.Tree")]
[assembly: PicklableType(typeof(Reading), Name = "fsharp_cases.Reading")]
[assembly: PicklableType(typeof(Id), Name = "fsharp_cases.Id")]
[assembly: PicklableType(typeof(Cell), Name = "fsharp_cases.Cell")]
[assembly: PicklableType(typeof(FSharpResult<,>), Name = "fsharp_cases.Result")]
[assembly: PicklableType(typeof(FSharpChoice<,>), Name = "fsharp_cases.Choice")]

// TestCase.Create is generic code: the generator meets these closed types nowhere else.
[assembly: PicklableType(typeof(Tree<int>))]
[assembly: PicklableType(typeof(FSharpResult<int, string>))]
[assembly: PicklableType(typeof(FSharpChoice<int, string>))]
[assembly: PicklableType(typeof(FSharpResult<int, string>[]))]
[assembly: PicklableType(typeof(FSharpChoice<int, string>[]))]
[assembly: PicklableType(typeof(Shape[]))]
[assembly: PicklableType(typeof(Direction[]))]
[assembly: PicklableType(typeof(Command[]))]
[assembly: PicklableType(typeof(Reading[]))]
[assembly: PicklableType(typeof(Cell[]))]
[assembly: PicklableType(typeof(FSharpList<int>))]
[assembly: PicklableType(typeof(FSharpList<string>))]
[assembly: PicklableType(typeof(FSharpMap<string, int>))]
[assembly: PicklableType(typeof(FSharpSet<int>))]
[assembly: PicklableType(typeof(FSharpOption<double>))]
[assembly: PicklableType(typeof(FSharpValueOption<string>))]
[assembly: PicklableType(typeof(Tensor<double>))]
[assembly: PicklableType(typeof(Tensor<int>))]
[assembly: PicklableType(typeof(Tensor<byte>))]
[assembly: PicklableType(typeof(Tensor<float>))]
