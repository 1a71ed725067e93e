using System.Collections.Frozen;

namespace DutyBot.Cards;

/// <summary>Every card template the program has, compiled when it starts.</summary>
internal sealed class CardTemplates
{
    private readonly FrozenDictionary<string, CardTemplate> _byName;

    private CardTemplates(FrozenDictionary<string, CardTemplate> byName) => _byName = byName;

    /// <summary>The names there are, such as <c>alert</c> for <c>alert.json</c>.</summary>
    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The template of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public CardTemplate this[string name] => _byName.TryGetValue(name, out var template)
        ? template
        : throw new KeyNotFoundException($"There is no card template {name}.json among {string.Join(", ", Names)}.");

    /// <summary>Compiles every <c>cards/*.json</c> beside the program.</summary>
    /// <exception cref="CardTemplateException">A template, the first by name, cannot be used.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CardTemplates Load() => LoadFolder(Path.Combine(AppContext.BaseDirectory, "cards"));

    /// <summary>Compiles every <c>*.json</c> of a folder.</summary>
    /// <exception cref="CardTemplateException">A template, the first by name, cannot be used.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CardTemplates LoadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The card templates should lie in {folder}, but there is no such folder.");

        return new CardTemplates(Directory.EnumerateFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(CardTemplate.LoadFile)
            .ToFrozenDictionary(template => Path.GetFileNameWithoutExtension(template.Name), StringComparer.Ordinal));
    }
}
