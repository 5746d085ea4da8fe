var greeting = new Greeting { Text = "Hello, World!", Times = 2 };
#if !WITHOUT_CLOUDPICKLE
greeting = CloudPickle.Pickle.Loads<Greeting>(CloudPickle.Pickle.Dumps(greeting));
#endif
for (var i = 0; i < greeting.Times; i++)
{
    Console.WriteLine(greeting.Text);
}
