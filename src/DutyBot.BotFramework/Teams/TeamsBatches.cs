using System.Text;
using System.Text.Json;

namespace DutyBot.BotFramework;

/// <summary>One of those a batch goes to: a user's or a channel's id.</summary>
public class TeamMember : WireObject
{
    public TeamMember()
    {
    }

    public TeamMember(string id = null) => Id = id;

    public string Id { get; set; }
}

/// <summary>How far a batch has come; <c>StatusMap</c> counts entries by HTTP status.</summary>
public class BatchOperationState : WireObject
{
    public string State { get; set; }

    public IDictionary<string, int> StatusMap { get; set; } = new Dictionary<string, int>();

    /// <summary>When asking again makes sense; null once it is done.</summary>
    public DateTimeOffset? RetryAfter { get; set; }

    public int TotalEntriesCount { get; set; }
}

public class BatchFailedEntry : WireObject
{
    public string EntryId { get; set; }

    public string Error { get; set; }
}

public class BatchFailedEntriesResponse : WireObject
{
    public string ContinuationToken { get; set; }

    public IList<BatchFailedEntry> FailedEntries { get; set; }
}

/// <summary>A message to many, as it is asked for (protocol 2).</summary>
internal sealed record BatchMessage(Activity Activity, IList<TeamMember> Members, string TeamId, string TenantId);

/// <summary>The id of a batch comes as a JSON text, in an object, or bare.</summary>
internal static class BatchOperationId
{
    internal static string Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var answer = JsonElement.Parse(body);
            if (answer.ValueKind == JsonValueKind.String)
                return answer.GetString();
            if (answer.ValueKind == JsonValueKind.Object && (answer.TryGetProperty("operationId"u8, out var id) || answer.TryGetProperty("id"u8, out id)) && id.ValueKind == JsonValueKind.String)
                return id.GetString();
        }
        catch (JsonException)
        {
            // Bare text is no JSON, and is the id.
        }

        return Encoding.UTF8.GetString(body).Trim();
    }
}
