namespace CloudPickle.Generated;

/// <summary>What the pickle machine needs of a generated reducer when it meets the type's name in a stream.</summary>
internal interface IObjectReducer
{
    ObjectShape Shape { get; }

    /// <summary>Makes an object without any state, to be filled member by member (types that are not constructed from state).</summary>
    object CreateEmpty();

    /// <summary>Makes an object from the members that its constructor takes. The other members are set one by one.</summary>
    object Construct(in ObjectState state);

    /// <summary>Makes a struct from its complete state: construction, then every member that is present.</summary>
    object Build(in ObjectState state);

    /// <summary>Reads an object whose class has been read.</summary>
    /// <param name="reader">Stands behind the class.</param>
    /// <param name="classIndex">The memo index of the class, or -1.</param>
    object? ReadTyped(ref TypedReader reader, int classIndex)
    {
        reader.Fail();
        return null;
    }

    /// <summary>Sets one member of an object that exists already.</summary>
    void SetMember(object instance, int member, in ObjectState state);

    /// <summary>Calls the object's methods that wait for its members.</summary>
    void AfterLoad(Unpickler unpickler, object instance)
    {
    }

    /// <summary>Calls the object's methods that wait for the whole graph.</summary>
    void AfterGraph(Unpickler unpickler, object instance)
    {
    }
}
