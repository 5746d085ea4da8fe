// The data types carry the attributes of all peers. Here there are no peers, and the attributes mean nothing.
namespace MemoryPack
{
    internal enum GenerateType
    {
        CircularReference,
    }

    internal sealed class MemoryPackableAttribute(GenerateType type = default) : Attribute
    {
        public GenerateType Type { get; } = type;
    }

    internal sealed class MemoryPackOrderAttribute(int order) : Attribute
    {
        public int Order { get; } = order;
    }
}

namespace PolyType
{
    internal sealed class GenerateShapeAttribute : Attribute;
}

namespace ProtoBuf
{
    internal sealed class ProtoContractAttribute : Attribute;

    internal sealed class ProtoMemberAttribute(int tag) : Attribute
    {
        public int Tag { get; } = tag;
    }
}

namespace CloudPickle.Benchmarks.Data
{
    internal sealed class GenerateSerializerAttribute : Attribute;

    internal sealed class MessagePackObjectAttribute : Attribute;

    internal sealed class MessagePackKeyAttribute(int key) : Attribute
    {
        public int Key { get; } = key;
    }

    internal sealed class NerdbankKeyAttribute(int key) : Attribute
    {
        public int Key { get; } = key;
    }

    internal sealed class OrleansIdAttribute(uint id) : Attribute
    {
        public uint Id { get; } = id;
    }
}
