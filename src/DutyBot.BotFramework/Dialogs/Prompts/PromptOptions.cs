using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>What a prompt says, and what it offers.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>Said after an answer that was none; without it the prompt itself is said again.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; without it as the prompt's own style says.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything a validator wants to know; kept as <see cref="DialogInstance.State"/> is.</summary>
    [JsonConverter(typeof(KeptValue))]
    public object Validations { get; set; }

    public string RecognizeLanguage { get; set; }
}
