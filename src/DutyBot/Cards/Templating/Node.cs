using System.Text.Encodings.Web;
using System.Text.Json;

namespace DutyBot.Cards.Templating;

/// <summary>A compiled piece of a template; one instance serves all threads.</summary>
internal abstract class Node
{
    // The card travels as JSON, never inside HTML, so its text may stay readable.
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether it comes out the same for all data.</summary>
    public virtual bool IsFixed => false;

    /// <summary>Writes exactly one value.</summary>
    public abstract void Write(Utf8JsonWriter writer, Scope scope);

    /// <summary>Writes the property, or leaves it out where nothing is there.</summary>
    public virtual void WriteProperty(Utf8JsonWriter writer, JsonEncodedText name, Scope scope)
    {
        writer.WritePropertyName(name);
        Write(writer, scope);
    }

    /// <summary>Writes as many values into the array around it as it gives: lists are spliced, nulls dropped (section 6.2 T6, T8).</summary>
    public virtual void WriteItems(Utf8JsonWriter writer, Scope scope) => Write(writer, scope);
}
