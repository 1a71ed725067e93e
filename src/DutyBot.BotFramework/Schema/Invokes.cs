namespace DutyBot.BotFramework;

/// <summary><c>value</c> of the invoke <c>adaptiveCard/action</c> (protocol 3.1).</summary>
public class AdaptiveCardInvokeValue : WireObject
{
    public AdaptiveCardInvokeAction Action { get; set; }

    public AdaptiveCardAuthentication Authentication { get; set; }

    public string State { get; set; }
}

/// <summary>The button pressed; <c>Data</c> is its data with the card's inputs (see <see cref="BotPayload.Read{T}(object)"/>).</summary>
public class AdaptiveCardInvokeAction : WireObject
{
    public string Type { get; set; }

    public string Id { get; set; }

    public string Verb { get; set; }

    public object Data { get; set; }
}

public class AdaptiveCardAuthentication : WireObject
{
    public string Id { get; set; }

    public string ConnectionName { get; set; }

    public string Token { get; set; }
}

/// <summary>The answer to a press; <c>Type</c> says whether <c>Value</c> is a card, a sentence or an error.</summary>
public class AdaptiveCardInvokeResponse : WireObject
{
    public int StatusCode { get; set; }

    public string Type { get; set; }

    public object Value { get; set; }
}

/// <summary>HTTP status and body with which an invoke is answered.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

/// <summary>Everything the bot said in a turn that asked for it in the HTTP reply.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities) => Activities = activities;

    public IList<Activity> Activities { get; set; }
}
