using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>The dialogs of a conversation, as they are kept between turns.</summary>
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The active dialog comes first.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>One dialog on the stack, with what it must remember.</summary>
public class DialogInstance
{
    public string Id { get; set; }

    /// <summary>
    /// Text, numbers, truth values, maps and lists come back as such, numbers as <see cref="long"/> or <see cref="double"/>;
    /// any other value comes back with its type, if that is a type of the bot's (protocol 9.5).
    /// </summary>
    [JsonConverter(typeof(KeptValues))]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public int StackIndex { get; set; }

    public string Version { get; set; }
}
