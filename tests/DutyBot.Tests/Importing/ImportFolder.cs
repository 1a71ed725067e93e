using System.Runtime.CompilerServices;
using DutyBot.Importing;

namespace DutyBot.Tests.Importing;

/// <summary>A folder with the four files of a small district, one of which a test spoils.</summary>
internal sealed class ImportFolder : IDisposable
{
    public ImportFolder()
    {
        Write("units.json", Units());
        Write("people.json", People());
        Write("topics.json", """[{ "code": "LAND", "zh": "land", "en": "Land", "words": ["land"], "lead": ["T04"] }]""");
        Write("places.json", """[{ "id": "HALL", "zh": "hall", "en": "Hall", "words": ["hall"], "reception": true }]""");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("dutybot-").FullName;

    /// <summary>The demo folder of the repository.</summary>
    public static string Demo([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../../demo"));

    public static string Units(string first = "", string second = "", string name = "Green Mist") =>
        $$"""
        {
          "district": "{{name}}",
          "units": [
            { "unit_id": "O01", "name": "Office", "short_name": "Office", "name_en": "Office", "short_name_en": "Office", "kind": "office", "head_id": "O01-1"{{first}} },
            { "unit_id": "T04", "name": "Town", "short_name": "Town", "name_en": "Town", "short_name_en": "Town", "kind": "town", "typical_travel_minutes": 16{{second}} }
          ]
        }
        """;

    public static string People(string first = "", string second = "") =>
        $$"""
        { "people": [
          { "person_id": "O01-1", "display_name": "Director", "display_name_en": "Director", "unit_id": "O01", "role": "office_head"{{first}} },
          { "person_id": "T04-3", "display_name": "Liaison", "display_name_en": "Liaison", "unit_id": "T04", "role": "liaison"{{second}} }
        ] }
        """;

    public ImportFolder With(string file, string text)
    {
        Write(file, text);
        return this;
    }

    public DirectoryRead Read() => DirectoryFiles.Read(Path);

    public IReadOnlyList<string> Faults() => [.. Assert.IsType<DirectoryRead.Faulty>(Read()).Faults.Select(fault => fault.ToString())];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);
}
