using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>A dialog is asked for (<c>task/fetch</c>) or sent in (<c>task/submit</c>).</summary>
public class TaskModuleRequest : WireObject
{
    public object Data { get; set; }

    public TaskModuleRequestContext Context { get; set; }
}

public class TaskModuleRequestContext : WireObject
{
    public string Theme { get; set; }
}

public class TaskModuleResponse : WireObject
{
    public TaskModuleResponseBase Task { get; set; }
}

[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string type = null) => Type = type;

    public string Type { get; set; }
}

/// <summary>Show this form next.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
        : this(null)
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = null)
        : base("continue") => Value = value;

    public TaskModuleTaskInfo Value { get; set; }
}

/// <summary>Close the dialog with a sentence.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
        : this(null)
    {
    }

    public TaskModuleMessageResponse(string value = null)
        : base("message") => Value = value;

    public string Value { get; set; }
}

/// <summary>A form. <c>Height</c> and <c>Width</c> are pixels or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
public class TaskModuleTaskInfo : WireObject
{
    public string Title { get; set; }

    public object Height { get; set; }

    public object Width { get; set; }

    public string Url { get; set; }

    public Attachment Card { get; set; }

    public string FallbackUrl { get; set; }

    public string CompletionBotId { get; set; }
}

public class FileConsentCardResponse : WireObject
{
    public string Action { get; set; }

    public object Context { get; set; }

    public object UploadInfo { get; set; }
}

public class MessagingExtensionParameter : WireObject
{
    public string Name { get; set; }

    public object Value { get; set; }
}

public class MessagingExtensionQueryOptions : WireObject
{
    public int? Skip { get; set; }

    public int? Count { get; set; }
}

public class MessagingExtensionQuery : WireObject
{
    public string CommandId { get; set; }

    public IList<MessagingExtensionParameter> Parameters { get; set; }

    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    public string State { get; set; }
}

public class MessagingExtensionAction : TaskModuleRequest
{
    public string CommandId { get; set; }

    public string CommandContext { get; set; }

    public string BotMessagePreviewAction { get; set; }

    public IList<Activity> BotActivityPreview { get; set; }
}

public class AppBasedLinkQuery : WireObject
{
    public string Url { get; set; }

    public string State { get; set; }
}

public class MessagingExtensionAttachment : Attachment
{
    public Attachment Preview { get; set; }
}

public class MessagingExtensionResult : WireObject
{
    public string AttachmentLayout { get; set; }

    public string Type { get; set; }

    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    public string Text { get; set; }

    public Activity ActivityPreview { get; set; }

    /// <summary>With <c>auth</c> and <c>config</c>: where to sign in or to set things up.</summary>
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }
}

public class MessagingExtensionSuggestedAction : WireObject
{
    public IList<CardAction> Actions { get; set; }
}

public class MessagingExtensionResponse : WireObject
{
    public MessagingExtensionResult ComposeExtension { get; set; }
}

public class MessagingExtensionActionResponse : MessagingExtensionResponse
{
    public TaskModuleResponseBase Task { get; set; }
}
