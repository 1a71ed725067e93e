using System.Text;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Units;
using DutyBot.Importing;

namespace DutyBot.Tests.Importing;

public sealed class A_folder_with_a_directory : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void is_read_whole_when_it_is_the_demo_of_the_repository()
    {
        var read = Assert.IsType<DirectoryRead.Complete>(DirectoryFiles.Read(ImportFolder.Demo()));
        var district = read.District;

        Assert.Equal((26, 116, 11, 4), (district.Units.Count, district.People.Count, district.Topics.Count, district.Places.Count));
        Assert.Equal(["README.md", "alerts.jsonl"], read.LeftAlone);
        Assert.Equal("O01", district.Office!.Id.Value);
        Assert.Equal("L01", district.Leadership!.Id.Value);
        Assert.Equal("HALL", district.ReceptionHall!.Id.Value);
        Assert.True(district.Topic(new TopicCode("ACCUSE"))!.NeverPosted);
        Assert.Equal([new UnitId("D02"), new UnitId("D01")], district.Topic(new TopicCode("LAND"))!.Lead);
        Assert.True(district.Person(new PersonId("D12-4"))!.IsOf(new UnitId("D13")));
        Assert.Equal("O01-1", district.WithAccount("demo-o01-1", null)!.Id.Value);
        Assert.All(district.Units.Where(unit => unit.CanBeCalled), unit => Assert.NotNull(unit.LiaisonId));
    }

    [Fact]
    public void is_what_the_demo_district_is_made_of() =>
        Assert.Equal(116, DemoDistrict.Read(ImportFolder.Demo()).People.Count);

    [Fact]
    public void stops_the_demo_with_its_first_fault_when_it_was_changed()
    {
        folder.With("places.json", "[{}]");
        var broken = Assert.Throws<InvalidOperationException>(() => DemoDistrict.Read(folder.Path));

        Assert.Equal("The demo district cannot be read: places.json:1:2: The column 'id' is missing.", broken.Message);
    }

    [Fact]
    public void gives_every_column_to_its_unit()
    {
        folder.With("units.json", ImportFolder.Units(second: """, "duty_phone": "8104", "deputy_id": null, "liaison_id": "T04-3", "backup_id": "T04-4", "aliases": ["Bailu", "T4"], "active": false, "member_ids": ["anybody"], "group_chat_id": "g" """)).With("people.json", ImportFolder.People().Replace("] }", """, { "person_id": "T04-4", "display_name": "B", "display_name_en": "B", "unit_id": "T04", "role": "liaison_backup" } ] }""", StringComparison.Ordinal));
        var unit = Read().Unit(new UnitId("T04"))!;

        Assert.Equal(("Town", UnitKind.Town, "8104", 16, false), (unit.NameEn, unit.Kind, unit.DutyPhone, unit.TypicalTravelMinutes, unit.Active));
        Assert.Equal((null, new PersonId("T04-3"), new PersonId("T04-4")), (unit.DeputyId, unit.LiaisonId!.Value, unit.BackupId!.Value));
        Assert.Equal(["Bailu", "T4"], unit.Aliases);
        Assert.True(Read().Unit(new UnitId("O01"))!.Active);
    }

    [Fact]
    public void gives_every_column_to_its_person()
    {
        folder.With("people.json", ImportFolder.People(second: """, "also_unit_ids": ["O01"], "channel_user_id": "a", "aad_object_id": "b", "upn": "c@d", "email": "c@d", "substantive": true, "backup_person_id": "O01-1", "leave": [{ "from": "2021-07-09", "to": "2021-07-11" }] """));
        var person = Read().Person(new PersonId("T04-3"))!;

        Assert.Equal(("a", "b", "c@d", "c@d"), (person.ChannelUserId, person.AadObjectId, person.Upn, person.Email));
        Assert.Equal(Role.Liaison, person.Role);
        Assert.True(person.IsOf(new UnitId("O01")));
        Assert.True(person.IsOnLeave(new DutyDay(new(2021, 7, 11))));
        Assert.Null(Read().Person(new PersonId("O01-1"))!.Leave);
    }

    [Fact]
    public void may_hold_other_files_which_are_left_alone_and_named()
    {
        folder.With("roster.csv", "x").With("alerts.jsonl", "{").With("leave.json", "[");

        Assert.Equal(["alerts.jsonl", "leave.json", "roster.csv"], Assert.IsType<DirectoryRead.Complete>(folder.Read()).LeftAlone);
    }

    [Fact]
    public void may_hold_its_lists_bare_or_under_their_names_and_with_a_byte_order_mark()
    {
        File.WriteAllText(Path.Combine(folder.Path, "topics.json"), """{ "topics": [] }""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        folder.With("people.json", """[{ "person_id": "O01-1", "display_name": "Director", "display_name_en": "Director", "unit_id": "O01", "role": "office_head" }]""");

        Assert.Single(Read().People);
        Assert.Empty(Read().Topics);
    }

    private District Read() => Assert.IsType<DirectoryRead.Complete>(folder.Read()).District;
}
