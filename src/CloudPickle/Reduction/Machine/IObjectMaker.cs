namespace CloudPickle.Reduction.Machine;

/// <summary>A registered type that is made in its own way when a pickle names and calls it.</summary>
internal interface IObjectMaker
{
    /// <summary>Makes the object, perhaps unfinished, to be pushed next.</summary>
    object Make(PickleMachine machine, PickledTuple arguments);
}
