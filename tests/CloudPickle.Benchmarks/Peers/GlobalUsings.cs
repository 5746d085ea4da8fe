// Attributes of the same short name in several libraries; the data types use these names.
global using GenerateSerializer = Orleans.GenerateSerializerAttribute;
global using MessagePackKey = MessagePack.KeyAttribute;
global using MessagePackObject = MessagePack.MessagePackObjectAttribute;
global using NerdbankKey = Nerdbank.MessagePack.KeyAttribute;
global using OrleansId = Orleans.IdAttribute;
