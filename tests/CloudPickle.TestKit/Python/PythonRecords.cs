using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CloudPickle.TestKit;

/// <summary>Length-prefixed frames: how tests and scripts exchange many values in one process.</summary>
public sealed class PythonRecords
{
    private readonly MemoryStream _content = new();

    /// <summary>Adds one record.</summary>
    /// <param name="frames">Byte arrays, strings and integers.</param>
    public void Add(params object[] frames)
    {
        var length = new byte[sizeof(int)];
        foreach (var frame in frames)
        {
            var bytes = frame as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(frame, CultureInfo.InvariantCulture)!);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            _content.Write(length);
            _content.Write(bytes);
        }
    }

    /// <summary>All records.</summary>
    public byte[] ToArray() => _content.ToArray();

    /// <summary>Splits what a script wrote.</summary>
    /// <param name="content">Its output.</param>
    /// <param name="width">Frames a record.</param>
    public static IEnumerable<byte[][]> Read(byte[] content, int width)
    {
        var record = new List<byte[]>(width);
        for (var position = 0; position < content.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(position));
            position += sizeof(int);
            record.Add(content[position..(position + length)]);
            position += length;
            if (record.Count == width)
            {
                yield return [.. record];
                record.Clear();
            }
        }
    }

    /// <summary>The frames as lines of text.</summary>
    /// <param name="content">A script's output.</param>
    public static string[] ReadLines(byte[] content) => [.. Read(content, 1).Select(record => Encoding.UTF8.GetString(record[0]))];
}
