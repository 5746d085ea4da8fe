global using CloudPickle;
