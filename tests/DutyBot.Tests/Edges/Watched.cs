using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>A part of the bot that somebody looks at: each call is told by its name, then done.</summary>
public class Watched : DispatchProxy
{
    private object real = new();
    private Action<string> before = _ => { };

    /// <summary>Puts the watched part in place of the registered one.</summary>
    public static void In<T>(IServiceCollection services, Action<string> before)
        where T : class
    {
        var registered = services.Last(service => service.ServiceType == typeof(T));
        services.AddSingleton(from =>
        {
            var part = Create<T, Watched>();
            ((Watched)(object)part).real = registered.ImplementationFactory!(from);
            ((Watched)(object)part).before = before;
            return part;
        });
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        before(targetMethod!.Name);
        return targetMethod.Invoke(real, args);
    }
}
