using System.Text.RegularExpressions;
using DutyBot.CommandLine;
using DutyBot.Domain;
using DutyBot.Domain.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Replaying;

public sealed class The_verb_replay
{
    [Fact]
    public async Task says_by_month_how_far_it_is_and_in_the_end_what_there_was()
    {
        using var place = await ReplayPlace.WithDemoAsync();

        var (code, printed) = await place.ReplayAsync(ReplayPlace.Year);
        Assert.Equal(Verb.Done, code);
        Assert.StartsWith("2021-01: 4 alerts\n2021-02: 8 alerts\n", printed, StringComparison.Ordinal);
        Assert.Contains("\n2021-12: 6 alerts\nReplayed 60 alerts, of which 58 count: 99 responses, 8 late, 2 back-filled; ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_how_many_the_coming_night_deletes_and_which_setting_keeps_them()
    {
        using var place = await ReplayPlace.WithDemoAsync();

        var (_, printed) = await place.ReplayAsync(ReplayPlace.Year);
        Assert.Matches(@"\n60 of them ended longer ago than DutyBot:Retention:Events \(1095 days\), and the bot deletes them on \d{4}-\d\d-\d\d 03:30: give that setting a longer span", printed);
    }

    [Fact]
    public async Task says_nothing_of_the_night_where_the_span_is_long_enough()
    {
        using var place = await ReplayPlace.WithDemoAsync();

        var (_, printed) = await place.ReplayAsync(ReplayPlace.Year, ["--DutyBot:Retention:Events=36500.00:00:00"]);
        Assert.Contains("Replayed 60 alerts", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Retention", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task adds_nothing_the_second_time()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        await place.ReplayAsync(ReplayPlace.Year);

        Assert.Equal((Verb.Done, "This file was replayed before: nothing was added.\n"), await place.ReplayAsync(ReplayPlace.Year));
        Assert.Equal(60, (await place.AlertsAsync()).Count);
    }

    [Fact]
    public async Task is_refused_where_the_district_holds_other_alerts_and_says_what_to_do()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        await place.ReplayAsync(place.YearWith((number, line) => number < 10 ? line : ""));

        var (code, printed) = await place.ReplayAsync(ReplayPlace.Year);
        Assert.Equal(Verb.Refused, code);
        Assert.Contains("'default' holds other alerts", printed, StringComparison.Ordinal);
        Assert.Contains("--district KEY", printed, StringComparison.Ordinal);
        Assert.Equal(9, (await place.AlertsAsync()).Count);
    }

    [Fact]
    public async Task is_refused_while_a_bot_has_the_store_open()
    {
        using var place = await ReplayPlace.WithDemoAsync();

        await place.AloneAsync("default", async store =>
        {
            await store.GetRequiredService<IDistrictStore>().VersionAsync(default);
            Assert.Contains("in use by a running bot", (await Assert.ThrowsAsync<StoreUnavailableException>(() => place.ReplayAsync(ReplayPlace.Year))).Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task needs_a_directory_and_a_file()
    {
        using var place = new ReplayPlace();

        Assert.Equal((Verb.Refused, "The store holds no directory: import the district first, nothing was replayed.\n"), await place.ReplayAsync(ReplayPlace.Year));
        Assert.False(File.Exists(place.Database));
        await place.AloneAsync("default", store => store.GetRequiredService<IDistrictStore>().VersionAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Verb.Refused, "The store holds no directory: import the district first, nothing was replayed.\n"), await place.ReplayAsync(ReplayPlace.Year));
        Assert.Equal((Verb.Refused, "The store holds no directory: import the district first, nothing was replayed.\n"), await place.ReplayAsync(ReplayPlace.Year, "--district", "2021"));
        Assert.Equal((Verb.Refused, $"There is no file {Path.GetFullPath("none.jsonl")}.\n"), await place.ReplayAsync("none.jsonl"));
        Assert.Equal(Verb.Refused, (await place.ReplayAsync(place.YearWith((_, _) => ""))).Code);
    }

    [Fact]
    public async Task lists_every_line_that_cannot_be_read_and_replays_nothing()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        var file = place.YearWith((number, line) => number switch
        {
            3 => "{ no json",
            5 => line.Replace("\"kind\": \"onsite\"", "\"kind\": \"ticket\"", StringComparison.Ordinal),
            7 => line.Replace("\"party_size\"", "\"visitor_name\": \"somebody\", \"party_size\"", StringComparison.Ordinal),
            9 => line.Replace("\"posted_by\": \"O01-3\", ", "", StringComparison.Ordinal),
            11 => line.Replace("+08:00\", \"posted_by\"", "\", \"posted_by\"", StringComparison.Ordinal),
            13 => line.Replace("\"acked_by\": \"D10-2\"", "\"acked_by\": 7", StringComparison.Ordinal),
            15 => "null",
            _ => line,
        });

        var (code, printed) = await place.ReplayAsync(file);
        Assert.Equal(Verb.Refused, code);
        Assert.Equal(
            [
                "3:3: This is no JSON from here on.",
                "5: 'kind' must be one of onsite, transfer, drill.",
                "7: 'visitor_name' is not known here.",
                "9: 'posted_by' is missing.",
                "11: 'posted_at' must be a time with its offset, such as 2021-01-07T09:05:00+08:00.",
                "13: 'responses[0].acked_by' must be a text.",
                "15: There is no alert in this line.",
            ],
            Faults(file, printed));
        Assert.EndsWith("7 faults: nothing was replayed.\n", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", printed, StringComparison.Ordinal);
        Assert.Empty(await place.AlertsAsync());
    }

    [Fact]
    public async Task lists_every_name_that_stands_for_nothing_and_everything_that_may_not_be_kept()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        var file = place.YearWith((number, line) => number switch
        {
            1 => line.Replace("20210107-01", "20210107-07", StringComparison.Ordinal),
            3 => line.Replace("\"D06\"", "\"D66\"", StringComparison.Ordinal),
            4 => line.Replace("\"posted_by\": \"O01-4\"", "\"posted_by\": \"O09-9\"", StringComparison.Ordinal),
            5 => line.Replace("\"topic_code\": \"INFRA\"", "\"topic_code\": \"ACCUSE\"", StringComparison.Ordinal),
            6 => line.Replace("\"summary\": \"", "\"summary\": \"13800138000 ", StringComparison.Ordinal),
            8 => line.Replace("\"status\": \"closed\"", "\"status\": \"responding\"", StringComparison.Ordinal),
            9 => line.Replace("\"type\": \"reception_started\"", "\"type\": \"searched\"", StringComparison.Ordinal),
            12 => line.Replace("\"party_size\": 3", "\"party_size\": 4", StringComparison.Ordinal),
            14 => line.Replace("\"found_at\": \"", "\"found_at\": \"13 Elm Street", StringComparison.Ordinal),
            _ => line,
        });

        var (code, printed) = await place.ReplayAsync(file);
        Assert.Equal(Verb.Refused, code);
        Assert.Equal(
            [
                "1: alert_id is '20210107-07', and by its day and the order of posting it would be 20210107-01.",
                "2: merged_into names no alert of this file.",
                "3: 'D66' is no unit that can be called.",
                "4: 'O09-9' is no person of the directory.",
                "5: 'ACCUSE' is no topic that can be posted.",
                "6: summary holds a mobile or identity number.",
                "8: status must be closed, cancelled or merged, with closed_at: only what is over is replayed.",
                "9: An event of type 'searched' is not known.",
                "12: party_size is not the sum of the waves.",
                "14: found_at is no place of the office's list.",
            ],
            Faults(file, printed).Order(new ByLine()));
        Assert.Empty(await place.AlertsAsync());
    }

    [Fact]
    public async Task lists_faults_of_every_kind_at_once()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        var file = place.YearWith((number, line) => number switch
        {
            3 => "{ no json",
            4 => line.Replace("\"party_size\": ", "\"party_size\": 1, \"party_size\": ", StringComparison.Ordinal).Replace("\"posted_by\": \"O01-4\"", "\"posted_by\": null", StringComparison.Ordinal),
            5 => line.Replace("\"acked_by\": \"T04-3\"", "\"acked_by\": \"T05-3\"", StringComparison.Ordinal),
            9 => line.Replace("\"posted_by\": \"O01-3\"", "\"posted_by\": \"ZZ\"", StringComparison.Ordinal),
            _ => line,
        });

        var (code, printed) = await place.ReplayAsync(file);
        Assert.Equal(Verb.Refused, code);
        Assert.Equal(
            [
                "3:3: This is no JSON from here on.",
                "4: 'posted_by' is empty.",
                "4: 'party_size' is given twice.",
                "5: The acknowledgement of 'T04' by 'T05-3' at 2021-02-01 08:50 is refused by the rules. Only people of that unit can answer for it, so nothing was recorded.",
                "9: 'ZZ' is no person of the directory.",
            ],
            Faults(file, printed));
        Assert.EndsWith("5 faults: nothing was replayed.\n", printed, StringComparison.Ordinal);
        Assert.Empty(await place.AlertsAsync());
    }

    [Fact]
    public async Task lists_a_wrong_number_beside_what_the_rules_refuse_on_the_same_day()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        var file = place.YearWith((number, line) => number switch
        {
            1 => line.Replace("20210107-01", "20210107-07", StringComparison.Ordinal),
            5 => line.Replace("\"acked_by\": \"T04-3\"", "\"acked_by\": \"T05-3\"", StringComparison.Ordinal),
            _ => line,
        });

        Assert.Equal(["1", "2", "5"], Faults(file, (await place.ReplayAsync(file)).Printed).Select(fault => fault.Split(':')[0]));
    }

    [Fact]
    public async Task says_once_that_a_file_is_in_another_encoding()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        var file = Path.Combine(Path.GetDirectoryName(place.Database)!, "gbk.jsonl");
        await File.WriteAllBytesAsync(file, [.. "\n\n{ \"summary\": \""u8, 0xD5, 0xF7, .. "\" }\n"u8], TestContext.Current.CancellationToken);

        Assert.Equal((Verb.Refused, $"{file}:3: The file is not written in UTF-8.\n1 fault: nothing was replayed.\n"), await place.ReplayAsync(file));
    }

    [Fact]
    public async Task lists_what_the_rules_refuse_and_replays_nothing()
    {
        using var place = await ReplayPlace.WithDemoAsync();
        var file = place.YearWith((number, line) => number switch
        {
            5 => line.Replace("\"acked_by\": \"T04-3\"", "\"acked_by\": \"T05-3\"", StringComparison.Ordinal),
            10 => line.Replace("\"posted_by\": \"O01-2\"", "\"posted_by\": \"O01-3\"", StringComparison.Ordinal),
            38 => Regex.Replace(line, "(\"D02\", \"role\": .*\"arrive_due_at\": \"2021-06-28T09:)43", "${1}53"),
            _ => line,
        });

        var (code, printed) = await place.ReplayAsync(file);
        Assert.Equal(Verb.Refused, code);
        Assert.Equal(
            [
                "5: The acknowledgement of 'T04' by 'T05-3' at 2021-02-01 08:50 is refused by the rules. Only people of that unit can answer for it, so nothing was recorded.",
                "10: The posting by 'O01-3' at 2021-02-24 15:02 is refused by the rules. Only the duty leader or an administrator can do this.",
                "38: The limits of 'D02' do not follow from when it was called and the spans of this alert's first unit.",
            ],
            Faults(file, printed));
        Assert.Empty(await place.AlertsAsync());
    }

    [Fact]
    public async Task gives_a_new_district_no_directory_where_the_file_is_wrong()
    {
        using var place = await ReplayPlace.WithDemoAsync();

        Assert.Equal(Verb.Refused, (await place.ReplayAsync(place.YearWith((_, line) => line.Replace("O01-3", "O09-9", StringComparison.Ordinal)), "--district", "2021")).Code);
        await place.AloneAsync("2021", async store => Assert.Equal(0, await store.GetRequiredService<IDistrictStore>().VersionAsync(default)));
    }

    private static IEnumerable<string> Faults(string file, string printed) =>
        printed.Split('\n').Where(line => line.StartsWith(file + ":", StringComparison.Ordinal)).Select(line => line[(file.Length + 1)..]);

    private sealed class ByLine : IComparer<string>
    {
        public int Compare(string? x, string? y) => int.Parse(x!.Split(':')[0], null).CompareTo(int.Parse(y!.Split(':')[0], null));
    }
}
