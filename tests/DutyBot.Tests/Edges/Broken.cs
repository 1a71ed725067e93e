using System.Reflection;

namespace DutyBot.Tests.Edges;

/// <summary>A part with a bug: every call of it fails with a message that quotes what it was given.</summary>
public class Broken : DispatchProxy
{
    private string message = "";

    public static T Of<T>(string message)
        where T : class
    {
        var part = Create<T, Broken>();
        ((Broken)(object)part).message = message;
        return part;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new InvalidOperationException(message);
}
