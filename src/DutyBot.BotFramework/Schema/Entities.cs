namespace DutyBot.BotFramework;

/// <summary>Something that a message carries besides its text; its own fields are read with <see cref="GetAs{T}"/>.</summary>
public class Entity : WireObject
{
    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    public string Type { get; set; }

    public T GetAs<T>() => BotPayload.Read<T>(Wire.ToElement(this));

    public void SetAs<T>(T obj)
    {
        var read = BotPayload.Read<Entity>(Wire.ToElement(obj));
        Type = read.Type;
        UnknownFields = read.UnknownFields;
    }
}

/// <summary>A mention; <c>Text</c> must stand literally in the message's text (protocol 4.1).</summary>
public class Mention : Entity
{
    public Mention()
        : this(null, null)
    {
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type ?? "mention";
    }

    public ChannelAccount Mentioned { get; set; }

    public string Text { get; set; }
}

public class MessageReaction : WireObject
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = null) => Type = type;

    public string Type { get; set; }
}

public class TextHighlight : WireObject
{
    public string Text { get; set; }

    public int? Occurrence { get; set; }
}

public class SemanticAction : WireObject
{
    public string State { get; set; }

    public string Id { get; set; }

    public IDictionary<string, Entity> Entities { get; set; }
}
