using System.Reflection;
using System.Runtime.CompilerServices;

namespace DutyBot.BotFramework.Tests;

/// <summary>Each line of the committed list is a type or a member that the official SDK has too; what holds here must go on holding (protocol 9.6).</summary>
public sealed class What_the_bot_uses
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static TheoryData<string> Lines => [.. File.ReadAllLines(Listed())];

    [Theory]
    [MemberData(nameof(Lines))]
    public void is_there_under_its_name_with_all_its_types(string line) => Assert.Contains(line, Surface.Value);

    private static readonly Lazy<HashSet<string>> Surface = new(() =>
        [.. typeof(Activity).Assembly.GetExportedTypes().SelectMany(type => (IEnumerable<string>)[Name(type), .. Members(type), .. Fields(type)])]);

    private static IEnumerable<string> Members(Type type) => Family(type)
        .SelectMany(one => one.GetMembers(All))
        .OfType<MethodBase>()
        .Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
        .Select(method => $"{Name(type)}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => Spoken(parameter.ParameterType)))}){(method is MethodInfo { ReturnType: var answer } ? $" {Spoken(answer)}" : "")}");

    // A constant is compiled into the bot, so its value is part of what is used.
    private static IEnumerable<string> Fields(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => $"{type.Name}.{field.Name}" + (field.IsLiteral ? $" = {field.GetRawConstantValue()}" : ""));

    // A handler overrides what any class above it declares; an interface has what those before it have.
    private static IEnumerable<Type> Family(Type type)
    {
        for (var one = type; one is not null && one != typeof(object); one = one.BaseType)
            yield return one;
    }

    private static string Name(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<T>" : type.Name;

    private static string Spoken(Type type) =>
        type.IsGenericParameter ? "T"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(Spoken))}>"
        : type.Name;

    private static string Listed([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved", "members-used.txt");
}
