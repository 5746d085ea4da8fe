using CloudPickle;
using CloudPickle.Benchmarks.Data;

// The codecs are generic code, in which the generator does not see these types.
[assembly: PicklableType(typeof(List<Record>))]
[assembly: PicklableType(typeof(List<SharedRecord>))]
[assembly: PicklableType(typeof(List<ValueRecord>))]
[assembly: PicklableType(typeof(List<int>))]
[assembly: PicklableType(typeof(List<string>))]
[assembly: PicklableType(typeof(List<double>))]
[assembly: PicklableType(typeof(double[]))]
