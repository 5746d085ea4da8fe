using System.Numerics.Tensors;

namespace CloudPickle.InteropTests;

/// <summary>Tensors are numpy arrays, with the reducer of CloudPickle.Tensors.</summary>
public class TensorTests
{
    [Fact]
    public void Tensors_are_arrays_of_numpy()
    {
        var records = new PythonRecords();
        records.Add("doubles", Pickle.Dumps(Tensor.Create([1.5, 2, 3, 4, 5, 6], [2, 3])));
        records.Add("part", Pickle.Dumps(Tensor.Create([1, 2, 3, 4, 5, 6], [2, 3]).Slice(0..2, 1..3)));
        records.Add("cube", Pickle.Dumps(Tensor.Create(new byte[8], [2, 2, 2]), new PickleOptions { Protocol = 2 }));
        var answers = PythonRecords.Read(Peer.WithNumpy.Ask("describe-values", records), 2).ToList();

        Assert.Equal(
            ["array([[1.5, 2. , 3. ],\n       [4. , 5. , 6. ]])", "array([[2, 3],\n       [5, 6]], dtype=int32)", "array([[[0, 0],\n        [0, 0]],\n\n       [[0, 0],\n        [0, 0]]], dtype=uint8)"],
            answers.Select(answer => System.Text.Encoding.UTF8.GetString(answer[0])));
        var doubles = Pickle.Loads<Tensor<double>>(answers[0][1]);
        Assert.Equal([2, 3], doubles.Lengths.ToArray());
        Assert.Equal(6, doubles[1, 2]);
        Assert.Equal(5, Pickle.Loads<Tensor<int>>(answers[1][1])[1, 0]);
        Assert.Equal(2, Pickle.Loads<Tensor<double>>(answers[1][1])[0, 0]); // converted, item by item
    }

    [Fact]
    public void Tensors_go_out_of_band_and_keep_their_identity()
    {
        var tensor = Tensor.Create([1f, 2f], [2]);
        var buffers = new List<PickleBuffer>();
        var pickle = Pickle.Dumps(new[] { tensor, tensor }, new PickleOptions
        {
            BufferCallback = buffer =>
            {
                buffers.Add(buffer);
                return false;
            },
        });

        var copy = Pickle.Loads<Tensor<float>[]>(pickle, new UnpickleOptions { Buffers = [.. buffers.Select(buffer => (ReadOnlyMemory<byte>)buffer.Memory)] });
        Assert.Equal(8, Assert.Single(buffers).Memory.Length);
        Assert.Same(copy[0], copy[1]);
        Assert.Equal(2f, copy[1][1]);
    }

    [Fact]
    public void An_array_of_other_things_is_refused() =>
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Tensor<int>>(Pickle.Dumps(new object[,] { { "a" } })));
}
