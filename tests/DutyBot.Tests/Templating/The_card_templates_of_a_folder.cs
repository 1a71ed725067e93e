using System.Text.Json.Nodes;
using DutyBot.Cards;

namespace DutyBot.Tests.Templating;

public sealed class The_card_templates_of_a_folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cards");

    [Fact]
    public void are_found_by_the_name_of_their_file()
    {
        Write("alert.json", """{"t":"${a}"}""");
        Write("roster.json", "{}");
        Write("notes.txt", "not a card");

        var templates = CardTemplates.LoadFolder(_folder.FullName);

        Assert.Equal(["alert", "roster"], templates.Names);
        Assert.Equal("""{"t":1}""", templates["alert"].Render(JsonNode.Parse("""{"a":1}""")));
    }

    [Fact]
    public void stop_the_start_with_one_sentence_when_one_is_broken()
    {
        Write("alert.json", "{}");
        Write("broken.json", """{"t":"${nobody(1)}"}""");

        var refusal = Assert.Throws<CardTemplateException>(() => CardTemplates.LoadFolder(_folder.FullName));

        Assert.Equal("Card template broken.json cannot be used: at $.t nobody is not a known function in ${nobody(1)}.", refusal.Message);
    }

    [Fact]
    public void say_which_names_there_are_when_asked_for_another()
    {
        Write("alert.json", "{}");

        var refusal = Assert.Throws<KeyNotFoundException>(() => CardTemplates.LoadFolder(_folder.FullName)["alarm"]);

        Assert.Equal("There is no card template alarm.json among alert.", refusal.Message);
    }

    [Fact]
    public void must_have_a_folder()
    {
        var missing = Path.Combine(_folder.FullName, "cards");

        Assert.Throws<DirectoryNotFoundException>(() => CardTemplates.LoadFolder(missing));
    }

    [Fact]
    public void may_be_used_by_many_at_once()
    {
        Write("alert.json", """{"body":[{"$data":"${units}","$when":"${on}","t":"${$index}: ${name} ${$root.units[$index].name}"}]}""");
        var template = CardTemplates.LoadFolder(_folder.FullName)["alert"];

        Parallel.For(0, 500, number =>
        {
            var data = JsonNode.Parse($$"""{"units":[{"name":"off","on":false},{"name":"u{{number}}","on":true}]}""");
            Assert.Equal($$"""{"body":[{"t":"1: u{{number}} u{{number}}"}]}""", template.Render(data));
        });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder.FullName, name), json);
}
