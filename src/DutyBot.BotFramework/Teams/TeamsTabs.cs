namespace DutyBot.BotFramework;

/// <summary>A tab is opened (<c>tab/fetch</c>).</summary>
public class TabRequest : WireObject
{
    public TabEntityContext TabEntityContext { get; set; }

    public TabContext Context { get; set; }

    public string State { get; set; }
}

public class TabEntityContext : WireObject
{
    public string TabEntityId { get; set; }
}

public class TabContext : WireObject
{
    public string Theme { get; set; }
}

/// <summary>A button of a tab was pressed (<c>tab/submit</c>).</summary>
public class TabSubmit : WireObject
{
    public TabEntityContext TabEntityContext { get; set; }

    public TabContext Context { get; set; }

    public TabSubmitData Data { get; set; }
}

/// <summary>The button's data; its own fields are read with <see cref="BotPayload"/> from the activity.</summary>
public class TabSubmitData : WireObject
{
    public string Type { get; set; }
}

public class TabResponse : WireObject
{
    public TabResponsePayload Tab { get; set; }
}

public class TabResponsePayload : WireObject
{
    /// <summary><c>continue</c> or <c>auth</c>.</summary>
    public string Type { get; set; }

    public TabResponseCards Value { get; set; }
}

public class TabResponseCards : WireObject
{
    public IList<TabResponseCard> Cards { get; set; }
}

public class TabResponseCard : WireObject
{
    public object Card { get; set; }
}

/// <summary>A button of a connector card (<c>actionableMessage/executeAction</c>); <c>Body</c> is text of JSON.</summary>
public class O365ConnectorCardActionQuery : WireObject
{
    public string Body { get; set; }

    public string ActionId { get; set; }
}
