namespace CloudPickle.Reduction.Machine;

/// <summary>A registered type whose values are calls with arguments, such as an enum: <c>Color(2)</c>.</summary>
internal interface IValueHandler
{
    PickledGlobal Name { get; }

    /// <summary>The value of a member's name: <c>getattr(Color, 'Red')</c>.</summary>
    object FromName(PickleMachine machine, string name);

    object FromArguments(PickleMachine machine, PickledTuple arguments);
}
