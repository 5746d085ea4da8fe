[assembly: CloudPickle.Generated.ReducerLibrary]
