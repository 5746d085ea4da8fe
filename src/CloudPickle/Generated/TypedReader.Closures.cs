using CloudPickle.Closures;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    /// <summary>Reads the call that names a closure, and goes to its first captured variable.</summary>
    /// <param name="environment">A new environment of the closure; its delegate is in the memo already.</param>
    /// <param name="members">The captured variables, as the members of the state.</param>
    internal TypedStart BeginClosure(out ClosureEnvironment? environment, out MemberCursor members)
    {
        environment = null;
        members = default;
        var start = BeginAnyObject(out var reference, out _);
        if (start != TypedStart.OtherClass)
        {
            Reference = reference;
            return start;
        }

        if (!PythonNames.Closure.Equals((PickledGlobal)reference!))
        {
            return TypedStart.Failed;
        }

        var site = ReadString();
        var hash = ReadString();
        EndCall(Opcode.Tuple2);
        if (HasFailed || site is null || hash is null || (environment = ClosureTable.Create(site, hash)) is null)
        {
            return TypedStart.Failed;
        }

        var shape = environment.Shape.Members;
        members.Keys = _memo.KeysOf(shape);
        start = BeginMembers(shape, ref members);
        SetMemo(members.MemoIndex, environment.UntypedDelegate);
        return start;
    }
}
