using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace DutyBot.Tests.Edges;

/// <summary>Settings as product 2 lists them.</summary>
public sealed class The_settings
{
    [Fact]
    public void have_defaults_for_everything()
    {
        var setup = Read();
        Assert.Equal(("default", "Asia/Shanghai", Language.Chinese), (setup.District, setup.Zone.Id, setup.Language));
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), null), (setup.Policies.General.Acknowledge, setup.Policies.General.Arrive, setup.Policies.General.Ladder));
        Assert.Equal("Data Source=data/dutybot.db", setup.Database);
        Assert.Empty(setup.ApiKeys);
        Assert.Null(setup.AppId);
        Assert.True(setup.Demo);
        Assert.True(setup.LocalChat);
    }

    [Fact]
    public void of_a_real_bot_have_neither_demo_nor_local_group()
    {
        var setup = Read(("MicrosoftAppId", "an-app"));
        Assert.Equal(("an-app", false, false), (setup.AppId, setup.Demo, setup.LocalChat));
        Assert.Empty(setup.Groups);
    }

    [Fact]
    public void may_switch_demo_and_local_group_off()
    {
        var setup = Read(("DutyBot:Demo:Enabled", "false"), ("DutyBot:LocalChat:Enabled", "false"));
        Assert.Equal((false, false), (setup.Demo, setup.LocalChat));
    }

    [Fact]
    public void may_be_in_english_and_elsewhere()
    {
        var setup = Read(("DutyBot:Language", "en"), ("DutyBot:TimeZone", "Europe/London"), ("DutyBot:District", "north"));
        Assert.Equal((Language.English, "Europe/London", "north"), (setup.Language, setup.Zone.Id, setup.District));
    }

    [Fact]
    public void give_limits_and_a_ladder_in_place_of_the_default_one()
    {
        var policy = Read(
            ("DutyBot:Deadlines:Acknowledge", "00:04:00"), ("DutyBot:Deadlines:Arrive", "00:20:00"), ("DutyBot:Deadlines:TransferAcknowledge", "12:00:00"),
            ("DutyBot:Ladder:0:After", "00:02:00"), ("DutyBot:Ladder:0:Unless", "Acknowledged"), ("DutyBot:Ladder:0:Tell", "Backup, deputy"),
            ("DutyBot:Ladder:1:After", "00:20:00"), ("DutyBot:Ladder:1:Tell", "DutyLeader")).Policies.General;
        Assert.Equal((TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(20)), (policy.Acknowledge, policy.Arrive));
        Assert.Collection(
            policy.Ladder!,
            rung => Assert.Equal((TimeSpan.FromMinutes(2), Unless.Acknowledged, "Backup Deputy"), (rung.After, rung.Unless, string.Join(' ', rung.Tell))),
            rung => Assert.Equal((TimeSpan.FromMinutes(20), Unless.Arrived, "DutyLeader"), (rung.After, rung.Unless, string.Join(' ', rung.Tell))));
    }

    [Fact]
    public void name_groups_with_their_purpose_and_programs_with_their_keys()
    {
        var setup = Read(
            ("MicrosoftAppId", "an-app"), ("DutyBot:Groups:0:Conversation", "19:a"), ("DutyBot:Groups:0:Purpose", "alerts"),
            ("DutyBot:Groups:1:Conversation", "19:b"), ("DutyBot:Groups:1:Purpose", "Leaders"), ("DutyBot:Api:Keys:board", "0123456789abcdef"));
        Assert.Equal(new Dictionary<string, Purpose> { ["19:a"] = Purpose.Alerts, ["19:b"] = Purpose.Leaders }, setup.Groups);
        Assert.Equal("0123456789abcdef", setup.ApiKeys["board"]);
    }

    [Theory]
    [InlineData("DutyBot:Storage", "Oracle")]
    [InlineData("DutyBot:District", "")]
    [InlineData("DutyBot:District", "a|b")]
    [InlineData("DutyBot:TimeZone", "Mars/Olympus")]
    [InlineData("DutyBot:Language", "de")]
    [InlineData("DutyBot:Deadlines:Acknowledge", "soon")]
    [InlineData("DutyBot:Deadlines:Acknowledge", "00:00:00")]
    [InlineData("DutyBot:Deadlines:Acknowledge", "-00:10:00")]
    [InlineData("DutyBot:Deadlines:Arrive", "00:10:00")]
    [InlineData("DutyBot:Deadlines:Arrive", "half an hour")]
    [InlineData("DutyBot:Deadlines:TransferAcknowledge", "00:00:00")]
    [InlineData("DutyBot:Ladder:0:After", "00:00:00")]
    [InlineData("DutyBot:Ladder:0:After", "later")]
    [InlineData("DutyBot:Ladder:0:Tell", "Mayor")]
    [InlineData("DutyBot:Ladder:0:Tell", "Backup,7")]
    [InlineData("DutyBot:Ladder:0:Tell", "Secondary")]
    [InlineData("DutyBot:Ladder:0:Tell", " , ")]
    [InlineData("DutyBot:Ladder:0:Unless", "Seen")]
    [InlineData("DutyBot:Ladder:0:Unless", "0")]
    [InlineData("DutyBot:Ladder:0:Unless", "Never")]
    [InlineData("DutyBot:Groups:0:Conversation", "")]
    [InlineData("DutyBot:Groups:0:Purpose", "fun")]
    [InlineData("DutyBot:Groups:0:Purpose", "None")]
    [InlineData("DutyBot:Api:Keys:board", "short")]
    [InlineData("DutyBot:Demo:Enabled", "perhaps")]
    [InlineData("DutyBot:LocalChat:Enabled", "perhaps")]
    [InlineData("DutyBot:Deadlines:Arive", "00:20:00")]
    [InlineData("DutyBot:Colour", "red")]
    public void that_are_wrong_stop_the_start_with_one_sentence_that_names_the_setting(string setting, string value)
    {
        Dictionary<string, string?> given = new()
        {
            ["DutyBot:Ladder:0:After"] = "00:05:00", ["DutyBot:Ladder:0:Unless"] = "Arrived", ["DutyBot:Ladder:0:Tell"] = "Head",
            ["DutyBot:Groups:0:Conversation"] = "19:a", ["DutyBot:Groups:0:Purpose"] = "alerts",
            [setting] = value,
        };
        NamesIt(setting, Assert.Throws<WrongSettingException>(() => Read([.. given.Select(one => (one.Key, one.Value))])).Message);
    }

    [Theory]
    [InlineData("DutyBot:Demo:Enabled")]
    [InlineData("DutyBot:LocalChat:Enabled")]
    public void of_a_real_bot_cannot_ask_for_what_is_only_for_trying(string setting) =>
        NamesIt(setting, Assert.Throws<WrongSettingException>(() => Read(("MicrosoftAppId", "an-app"), (setting, "true"))).Message);

    [Fact]
    public void outside_Development_need_an_app_id_and_a_verb_does_not()
    {
        var production = new HostingEnvironment { EnvironmentName = "Production" };
        var empty = new ConfigurationBuilder().Build();
        NamesIt("MicrosoftAppId", Assert.Throws<WrongSettingException>(() => Setup.Read(empty, production)).Message);
        Assert.False(Setup.Read(empty, production, runs: false).Demo);
    }

    private static void NamesIt(string setting, string sentence)
    {
        Assert.Contains(setting, sentence);
        Assert.EndsWith(".", sentence);
        Assert.DoesNotContain('\n', sentence);
        Assert.DoesNotContain("Exception", sentence);
    }

    private static Setup Read(params (string Name, string? Value)[] settings) => Setup.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value)).Build(),
        new HostingEnvironment { EnvironmentName = "Development" });
}
