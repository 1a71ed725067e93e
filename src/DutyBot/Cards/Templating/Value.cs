using System.Text.Json;

namespace DutyBot.Cards.Templating;

internal enum Kind : byte
{
    /// <summary>Nothing is there; unlike null it leaves its property out.</summary>
    Missing,
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,

    /// <summary>It could not be computed from this data.</summary>
    Failed,
}

/// <summary>What an expression gives: a part of the data as it stands there, or something computed.</summary>
internal readonly struct Value
{
    private readonly JsonElement _element;
    private readonly object? _held;
    private readonly double _number;

    private Value(Kind kind, object? held = null, double number = 0, JsonElement element = default)
    {
        Kind = kind;
        _held = held;
        _number = number;
        _element = element;
    }

    public static Value Missing => default;

    public static Value Null { get; } = new(Kind.Null);

    public static Value Failed { get; } = new(Kind.Failed);

    public Kind Kind { get; }

    public bool IsNothing => Kind is Kind.Missing or Kind.Null;

    /// <summary>Everything but false, null and nothing counts as true, 0 and the empty text too (section 6.2 T16).</summary>
    public bool IsTrue => Kind == Kind.Bool ? Bool : !IsNothing;

    public bool Bool => _number != 0;

    public double Number => _element.ValueKind == JsonValueKind.Number ? _element.GetDouble() : _number;

    public string Text => _held as string ?? _element.GetString()!;

    public JsonElement Element => _element;

    public JsonElement[] Items => _held as JsonElement[] ?? [.. _element.EnumerateArray()];

    public int Count => _held is JsonElement[] items ? items.Length
        : Kind == Kind.List ? _element.GetArrayLength()
        : _element.GetPropertyCount();

    public static Value Of(bool value) => new(Kind.Bool, number: value ? 1 : 0);

    public static Value Of(double value) => new(Kind.Number, number: value);

    public static Value Of(string value) => new(Kind.Text, value);

    public static Value Of(JsonElement[] items) => new(Kind.List, items);

    public static Value Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.Number => new(Kind.Number, element: element),
        JsonValueKind.String => new(Kind.Text, element: element),
        JsonValueKind.Array => new(Kind.List, element: element),
        JsonValueKind.Object => new(Kind.Object, element: element),
        _ => Missing,
    };

    /// <summary>The property of that name, whatever its case; of a list the item whose number the name is.</summary>
    public Value Property(PropertyName name) => Kind switch
    {
        Kind.Object => name.In(_element),
        Kind.List when name.AsIndex is { } index => Item(index),
        _ => Missing,
    };

    public Value Item(int index)
    {
        if (Kind != Kind.List || index < 0 || index >= Count)
            return Missing;
        return Of(_held is JsonElement[] items ? items[index] : _element[index]);
    }
}
