using System.Collections.Concurrent;
using System.Reflection;

namespace DutyBot.BotFramework;

/// <summary>Types whose values a dialog may keep: the wire's, those of programs that use it, and simple ones. A name in a store must never make any other object.</summary>
internal static class KeptTypes
{
    private static readonly Assembly Own = typeof(KeptTypes).Assembly;

    private static readonly ConcurrentDictionary<Assembly, bool> Users = new();

    private static readonly HashSet<Type> Simple =
        [typeof(object), typeof(string), typeof(char), typeof(decimal), typeof(Guid), typeof(Uri), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan)];

    private static readonly HashSet<Type> Holders = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(KeyValuePair<,>), typeof(Nullable<>)];

    /// <summary>The name without versions, so that a newer build reads what an older one wrote.</summary>
    /// <exception cref="NotSupportedException">A value of this type could not be read again.</exception>
    internal static string NameOf(Type type) => IsKept(type)
        ? $"{Full(type)}, {Home(type).GetName().Name}"
        : throw new NotSupportedException($"A dialog cannot keep a {type}: only plain values, lists and maps of them, and types of the bot itself come back from storage.");

    /// <summary>Null for a type that is no more, or that may not be kept.</summary>
    internal static Type Find(string name)
    {
        try
        {
            return Type.GetType(name, assembly => Array.Find(AppDomain.CurrentDomain.GetAssemblies(), one => one.GetName().Name == assembly.Name && IsHome(one)), null, throwOnError: false) is { } type && IsKept(type) ? type : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FileLoadException or TypeLoadException)
        {
            return null;
        }
    }

    private static bool IsKept(Type type) =>
        type.IsArray ? type.IsSZArray && IsKept(type.GetElementType())
        : type.IsGenericType && Holders.Contains(type.GetGenericTypeDefinition()) ? Array.TrueForAll(type.GetGenericArguments(), IsKept)
        : type.IsPrimitive || Simple.Contains(type) || IsUser(type.Assembly);

    private static bool IsHome(Assembly assembly) => assembly == typeof(object).Assembly || assembly == typeof(Uri).Assembly || IsUser(assembly);

    private static bool IsUser(Assembly assembly) =>
        Users.GetOrAdd(assembly, static one => one == Own || Array.Exists(one.GetReferencedAssemblies(), used => used.Name == Own.GetName().Name));

    private static Assembly Home(Type type) => type.IsArray ? Home(type.GetElementType()) : type.Assembly;

    private static string Full(Type type) =>
        type.IsArray ? Full(type.GetElementType()) + "[]"
        : type.IsGenericType ? $"{type.GetGenericTypeDefinition().FullName}[{string.Join(',', type.GetGenericArguments().Select(one => $"[{NameOf(one)}]"))}]"
        : type.FullName;
}
