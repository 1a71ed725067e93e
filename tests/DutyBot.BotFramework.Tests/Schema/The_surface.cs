using System.Reflection;
using System.Runtime.CompilerServices;

namespace DutyBot.BotFramework.Tests;

/// <summary>Bot code must compile against the official SDK too, so no public name or signature changes unseen (protocol 9.6).</summary>
public sealed class The_surface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void is_the_one_that_was_agreed_on()
    {
        var now = typeof(Activity).Assembly.GetExportedTypes().OrderBy(Name, StringComparer.Ordinal).Select(Line).ToList();

        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "surface.received.txt"), now);
        Assert.Equal(File.ReadAllLines(Approved()), now);
    }

    [Fact]
    public void lies_in_one_namespace() =>
        Assert.Equal("DutyBot.BotFramework", Assert.Single(typeof(Activity).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct()));

    private static string Line(Type type) => $"{Name(type)}: {string.Join("; ", Members(type))}".TrimEnd();

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [Signature(type.GetMethod("Invoke")!)];

        var fields = type.GetFields(Own).Where(field => field.IsPublic).Select(field => field.Name);
        var makers = type.GetConstructors(Own).Where(IsOpen).Select(maker => $"new({Parameters(maker)})");
        var properties = type.GetProperties(Own).Where(property => property.GetMethod is { } get && IsOpen(get)).Select(property => $"{property.Name} {Name(property.PropertyType)}");
        var methods = type.GetMethods(Own).Where(method => IsOpen(method) && !method.IsSpecialName && method.Name != "<Clone>$").Select(Signature);
        return fields.Concat(makers).Concat(properties).Concat(methods).Order(StringComparer.Ordinal);
    }

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Signature(MethodInfo method) => $"{(method.Name == "Invoke" ? "" : method.Name)}({Parameters(method)}) {Name(method.ReturnType)}";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        var own = type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{own.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : own;
    }

    private static string Approved([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved", "surface.txt");
}
