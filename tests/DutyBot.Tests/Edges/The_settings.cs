using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
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
    public void give_policies_in_their_order_with_what_they_replace()
    {
        var policies = Read(
            ("DutyBot:Policies:0:UnitKind", "department"), ("DutyBot:Policies:0:Arrive", "00:40:00"),
            ("DutyBot:Policies:1:FromPeople", "10"), ("DutyBot:Policies:1:Calendar", "Free, night"), ("DutyBot:Policies:1:Acknowledge", "00:05:00"),
            ("DutyBot:Policies:1:Ladder:0:After", "00:04:00"), ("DutyBot:Policies:1:Ladder:0:Unless", "acknowledged"), ("DutyBot:Policies:1:Ladder:0:Tell", "Backup,Head"),
            ("DutyBot:Deadlines:TransferAcknowledge", "12:00:00")).Policies;

        Assert.Equal(TimeSpan.FromHours(12), policies.TransferAcknowledge);
        Assert.Collection(
            policies.Rules,
            rule => Assert.Equal(new PolicyRule(UnitKind.Department, Arrive: TimeSpan.FromMinutes(40)), rule),
            rule =>
            {
                Assert.Equal(new PolicyRule(null, 10, DutyHours.Free | DutyHours.Night, TimeSpan.FromMinutes(5)), rule with { Ladder = null });
                var rung = Assert.Single(rule.Ladder!);
                Assert.Equal((TimeSpan.FromMinutes(4), Unless.Acknowledged, "Backup Head"), (rung.After, rung.Unless, string.Join(' ', rung.Tell)));
            });
    }

    [Fact]
    public void take_policies_by_their_numbers_with_gaps_between()
    {
        var rules = Read(("DutyBot:Policies:10:FromPeople", "3"), ("DutyBot:Policies:2:FromPeople", "7")).Policies.Rules;
        Assert.Equal([7, 3], rules.Select(rule => rule.FromPeople));
    }

    [Theory]
    [InlineData("DutyBot:Policies:4:UnitKind", "Village")]
    [InlineData("DutyBot:Policies:4:UnitKind", "Office")]
    [InlineData("DutyBot:Policies:4:UnitKind", "")]
    [InlineData("DutyBot:Policies:4:FromPeople", "0")]
    [InlineData("DutyBot:Policies:4:FromPeople", "-5")]
    [InlineData("DutyBot:Policies:4:FromPeople", "many")]
    [InlineData("DutyBot:Policies:4:Calendar", "weekend")]
    [InlineData("DutyBot:Policies:4:Calendar", "night none")]
    [InlineData("DutyBot:Policies:4:Calendar", "None")]
    [InlineData("DutyBot:Policies:4:Calendar", "3")]
    [InlineData("DutyBot:Policies:4:Calendar", " , ")]
    [InlineData("DutyBot:Policies:4:Acknowledge", "00:00:00")]
    [InlineData("DutyBot:Policies:4:Acknowledge", "00:30:00")]
    [InlineData("DutyBot:Policies:4:Arrive", "-00:30:00")]
    [InlineData("DutyBot:Policies:4:Arrive", "00:10:00")]
    [InlineData("DutyBot:Policies:4:Arrive", "soon")]
    [InlineData("DutyBot:Policies:4:Ladder:3:After", "00:00:00")]
    [InlineData("DutyBot:Policies:4:Ladder:3:After", "00:05:00")]
    [InlineData("DutyBot:Policies:4:Ladder:3:Unless", "Seen")]
    [InlineData("DutyBot:Policies:4:Ladder:3:Tell", "")]
    [InlineData("DutyBot:Policies:4:Ladder:3:Tell", "Mayor")]
    [InlineData("DutyBot:Policies:4:Ladder:3:Then", "Head")]
    [InlineData("DutyBot:Policies:4:Ladder", "short")]
    [InlineData("DutyBot:Policies:4:Size", "5")]
    [InlineData("DutyBot:Policies:4", "night")]
    public void that_are_wrong_in_a_policy_are_named_with_its_own_number(string setting, string value)
    {
        Dictionary<string, string?> given = new()
        {
            ["DutyBot:Policies:4:Ladder:2:After"] = "00:05:00", ["DutyBot:Policies:4:Ladder:2:Tell"] = "Called",
            ["DutyBot:Policies:4:Ladder:3:After"] = "00:10:00", ["DutyBot:Policies:4:Ladder:3:Tell"] = "Head",
            [setting] = value,
        };
        NamesIt(setting, Assert.Throws<WrongSettingException>(() => Read([.. given.Select(one => (one.Key, one.Value))])).Message);
    }

    [Theory]
    [InlineData("00:12:00", "00:08:00", "DutyBot:Policies:0:Arrive (00:08:00) must be longer than DutyBot:Policies:0:Acknowledge (00:12:00).")]
    [InlineData("00:40:00", null, "DutyBot:Deadlines:Arrive (00:30:00) must be longer than DutyBot:Policies:0:Acknowledge (00:40:00).")]
    [InlineData(null, "00:08:00", "DutyBot:Policies:0:Arrive (00:08:00) must be longer than DutyBot:Deadlines:Acknowledge (00:10:00).")]
    public void compare_the_limits_of_a_policy_with_the_general_ones_that_stay(string? acknowledge, string? arrive, string sentence) => Assert.Equal(
        sentence, Assert.Throws<WrongSettingException>(() => Read(("DutyBot:Policies:0:Acknowledge", acknowledge), ("DutyBot:Policies:0:Arrive", arrive))).Message);

    [Fact]
    public void refuse_two_rungs_of_one_span() => Assert.Equal(
        "DutyBot:Ladder:7:After is 00:05:00, as DutyBot:Ladder:1:After is: give each rung of a ladder a span of its own.",
        Assert.Throws<WrongSettingException>(() => Read(
            ("DutyBot:Ladder:1:After", "00:05:00"), ("DutyBot:Ladder:1:Unless", "Acknowledged"), ("DutyBot:Ladder:1:Tell", "Called"),
            ("DutyBot:Ladder:7:After", "0:5"), ("DutyBot:Ladder:7:Unless", "Arrived"), ("DutyBot:Ladder:7:Tell", "Head"))).Message);

    [Fact]
    public void that_nothing_reads_so_far_are_known_and_told()
    {
        Assert.Empty(Read().Unused);
        Assert.Equal(
            ["DutyBot:SummaryAt", "DutyBot:AttachmentHosts"],
            Read(
                ("DutyBot:SummaryAt", "17:30, 08:10"), ("DutyBot:Retention:Events", "1095.00:00:00"), ("DutyBot:Retention:Payloads", "30.00:00:00"),
                ("DutyBot:AttachmentHosts:0", "files.example.org"), ("DutyBot:AttachmentHosts:1", "*.example.org")).Unused);
    }

    [Fact]
    public async Task that_nothing_reads_so_far_are_warned_of_once_at_the_start()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:SummaryAt"] = "17:30", ["DutyBot:Retention:Events"] = "365.00:00:00" });
        Assert.Single(stage.Logged, line => line.Contains("DutyBot:SummaryAt is not used yet", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Logged, line => line.Contains("Retention", StringComparison.Ordinal));
    }

    [Fact]
    public void say_how_long_things_are_kept()
    {
        Assert.Equal(new Retention(TimeSpan.FromDays(1095), TimeSpan.FromDays(30)), Read().Retention);
        Assert.Equal(
            new Retention(TimeSpan.FromDays(365), TimeSpan.FromHours(12)),
            Read(("DutyBot:Retention:Events", "365.00:00:00"), ("DutyBot:Retention:Payloads", "12:00:00")).Retention);
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
    [InlineData("DutyBot:Api:Keys:board", "a key with blanks in it")]
    [InlineData("DutyBot:Api:Keys:board", "钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙")]
    [InlineData("DutyBot:Api:Keys:wall", "another-key-of-32-characters-yes")]
    [InlineData("DutyBot:Api:FailedChecksPerMinute", "0")]
    [InlineData("DutyBot:Api:FailedChecksPerMinute", "many")]
    [InlineData("DutyBot:Proxies:0", "proxy.example.org")]
    [InlineData("DutyBot:Proxies:0", "10.0.0.0/33")]
    [InlineData("DutyBot:Webhooks:0:Url", "")]
    [InlineData("DutyBot:Webhooks:0:Url", "example.org")]
    [InlineData("DutyBot:Webhooks:0:Url", "ftp://example.org")]
    [InlineData("DutyBot:Webhooks:0:Url", "http://example.org/alerts")]
    [InlineData("DutyBot:Webhooks:0:Url", "https://user:word@example.org/alerts")]
    [InlineData("DutyBot:Webhooks:0:Url", "https://example.org/alerts#part")]
    [InlineData("DutyBot:Webhooks:0:Url", "https://169.254.169.254/latest")]
    [InlineData("DutyBot:Webhooks:0:Url", "https://[fe80::1]/alerts")]
    [InlineData("DutyBot:Webhooks:0:Secret", "")]
    [InlineData("DutyBot:Webhooks:0:Secret", "whsec_c2hvcnQ=")]
    [InlineData("DutyBot:Webhooks:0:Secret", "whsec_not base64")]
    [InlineData("DutyBot:Webhooks:0:Secret", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("DutyBot:Webhooks:0:Events", "")]
    [InlineData("DutyBot:Webhooks:0:Events", "alert-posted, alert-eaten")]
    [InlineData("DutyBot:Webhooks:0:Colour", "red")]
    [InlineData("DutyBot:Demo:Enabled", "perhaps")]
    [InlineData("DutyBot:LocalChat:Enabled", "perhaps")]
    [InlineData("DutyBot:Deadlines:Arive", "00:20:00")]
    [InlineData("DutyBot:Colour", "red")]
    [InlineData("DutyBot:Ladder", "short")]
    [InlineData("DutyBot:Groups:0", "19:a")]
    [InlineData("DutyBot:Deadlines", "00:10:00")]
    [InlineData("DutyBot:SummaryAt", "noon")]
    [InlineData("DutyBot:SummaryAt", "17:30, 24:00")]
    [InlineData("DutyBot:SummaryAt", "")]
    [InlineData("DutyBot:Retention:Events", "00:00:00")]
    [InlineData("DutyBot:Retention:Payloads", "-1.00:00:00")]
    [InlineData("DutyBot:Retention:Payloads", "a month")]
    [InlineData("DutyBot:Retention:Photos", "1.00:00:00")]
    [InlineData("DutyBot:AttachmentHosts:0", "https://files.example.org")]
    [InlineData("DutyBot:AttachmentHosts:0", "files.example.org:443")]
    [InlineData("DutyBot:AttachmentHosts:0", "")]
    [InlineData("DutyBot:AttachmentHosts", "files.example.org")]
    public void that_are_wrong_stop_the_start_with_one_sentence_that_names_the_setting(string setting, string value)
    {
        Dictionary<string, string?> given = new()
        {
            ["DutyBot:Ladder:0:After"] = "00:05:00", ["DutyBot:Ladder:0:Unless"] = "Arrived", ["DutyBot:Ladder:0:Tell"] = "Head",
            ["DutyBot:Groups:0:Conversation"] = "19:a", ["DutyBot:Groups:0:Purpose"] = "alerts", ["DutyBot:Api:Keys:screen"] = "another-key-of-32-characters-yes",
            ["DutyBot:Webhooks:0:Url"] = "https://example.org/alerts", ["DutyBot:Webhooks:0:Secret"] = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            [setting] = value,
        };
        NamesIt(setting, Assert.Throws<WrongSettingException>(() => Read([.. given.Select(one => (one.Key, one.Value))])).Message);
    }

    [Fact]
    public void name_webhooks_and_keep_what_is_secret_of_them_out_of_every_text()
    {
        const string secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        var setup = Read(
            ("DutyBot:Webhooks:0:Url", "https://example.org/alerts?token=hidden"), ("DutyBot:Webhooks:0:Secret", $"{secret},{secret}"), ("DutyBot:Webhooks:0:Events", "alert-posted, alert-closed"),
            ("DutyBot:Webhooks:hall:Url", "http://127.0.0.1:8080/"), ("DutyBot:Webhooks:hall:Secret", secret), ("DutyBot:Proxies:0", "10.0.0.5"), ("DutyBot:Proxies:1", "fd00::/8"));
        Assert.Equal(["0 2 alert-closed,alert-posted", "hall 1 "], setup.Webhooks.Select(one => $"{one} {one.Secrets.Count} {string.Join(',', (one.Events ?? new HashSet<string>()).Order())}".TrimEnd(',')));
        Assert.Equal(["10.0.0.5/32", "fd00::/8"], setup.Proxies.Select(proxy => proxy.ToString()));
        Assert.Equal((600, 0), (Read().FailedChecksPerMinute, Read().Webhooks.Count));

        var sentence = Assert.Throws<WrongSettingException>(() => Read(("DutyBot:Webhooks:0:Url", "http://example.org/?token=hidden"), ("DutyBot:Webhooks:0:Secret", secret))).Message;
        NamesIt("DutyBot:Webhooks:0:Url", sentence);
        Assert.DoesNotContain("hidden", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("AAEC", Assert.Throws<WrongSettingException>(() => Read(("DutyBot:Webhooks:0:Url", "https://example.org/"), ("DutyBot:Webhooks:0:Secret", secret[..20]))).Message, StringComparison.Ordinal);
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
