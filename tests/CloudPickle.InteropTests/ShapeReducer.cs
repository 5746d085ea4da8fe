using Cases.FSharp;

namespace CloudPickle.InteropTests;

/// <summary>Cases of a union are classes that only F# makes, so a surrogate stands for them.</summary>
public sealed class ShapeReducer : SurrogateReducer<Shape, ShapeState>
{
    /// <inheritdoc/>
    protected override ShapeState ToSurrogate(Shape value) => value switch
    {
        Shape.Circle circle => new(nameof(Shape.Circle), circle.radius),
        Shape.Square square => new(nameof(Shape.Square), square.side),
        _ => new(nameof(Shape.Nothing), 0),
    };

    /// <inheritdoc/>
    protected override Shape FromSurrogate(ShapeState surrogate) => surrogate.Case switch
    {
        nameof(Shape.Circle) => Shape.NewCircle(surrogate.Size),
        nameof(Shape.Square) => Shape.NewSquare(surrogate.Size),
        _ => Shape.Nothing,
    };
}
