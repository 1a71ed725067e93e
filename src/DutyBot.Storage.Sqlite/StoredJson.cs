using System.Text.Json.Serialization;

namespace DutyBot.Storage.Sqlite;

/// <summary>Lists that go into one statement.</summary>
[JsonSerializable(typeof(IReadOnlyCollection<string>))]
internal sealed partial class StoredJson : JsonSerializerContext;
