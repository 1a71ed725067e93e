namespace DutyBot.BotFramework;

/// <summary>One of several answers that are offered.</summary>
public class Choice
{
    public Choice(string value = null) => Value = value;

    /// <summary>What the prompt ends with.</summary>
    public string Value { get; set; }

    /// <summary>The button, where it is another than one that says the value.</summary>
    public CardAction Action { get; set; }

    /// <summary>Other words for the same.</summary>
    public List<string> Synonyms { get; set; }
}

/// <summary>The answer that was chosen.</summary>
public class FoundChoice
{
    public string Value { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well it was met, from 0 to 1.</summary>
    public float Score { get; set; }

    /// <summary>The words that were said for it.</summary>
    public string Synonym { get; set; }
}

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    None,

    /// <summary>As the channel shows them best.</summary>
    Auto,

    /// <summary>In the sentence.</summary>
    Inline,

    /// <summary>As lines under the sentence.</summary>
    List,

    /// <summary>As buttons that go away once one is pressed.</summary>
    SuggestedAction,

    /// <summary>As buttons of a card.</summary>
    HeroCard,
}

public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator = null, string inlineOr = null, string inlineOrMore = null, bool? includeNumbers = null)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    public string InlineSeparator { get; set; }

    /// <summary>Between two.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two.</summary>
    public string InlineOrMore { get; set; }

    public bool? IncludeNumbers { get; set; }
}
