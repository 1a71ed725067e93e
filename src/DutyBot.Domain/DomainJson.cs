using System.Text.Json;
using System.Text.Json.Serialization;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Domain;

/// <summary>How everything that is stored is written, the same in every store.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    // What follows from other fields is not stored; an override would forget its base's JsonIgnore.
    IgnoreReadOnlyProperties = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(AlertRow))]
[JsonSerializable(typeof(IReadOnlyCollection<AlertId>))]
[JsonSerializable(typeof(Telling))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(PostRequest))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Topic))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(WatchNote))]
public sealed partial class DomainJson : JsonSerializerContext;
