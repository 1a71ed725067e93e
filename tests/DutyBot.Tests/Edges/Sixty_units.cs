using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>An alert that calls sixty units, each with four people (architecture 2.9).</summary>
public sealed class Sixty_units
{
    private const int Count = 60;

    private static readonly District Large = new(
        "A large district",
        [.. Worlds.TwoTowns.Units.Where(unit => !unit.CanBeCalled), .. Enumerable.Range(1, Count).Select(Unit)],
        [.. Worlds.TwoTowns.People.Where(person => person.Unit.Value is "O01" or "O02" or "L01"), .. Enumerable.Range(1, Count).SelectMany(People)],
        [new Topic(new TopicCode("LAND"), "征地拆迁补偿", "Land compensation", ["征地"], [new UnitId("U02")])],
        Worlds.TwoTowns.Places);

    [Fact]
    public async Task are_called_by_fewer_than_ten_stored_rows_and_everybody_hears_of_it_once()
    {
        using var worker = new ManualResetEventSlim(initialState: true);
        await using var stage = await Stage.OpenAsync(Large, devices: services => Watched.In<IDueWork>(services, _ => worker.Wait()));
        var largest = 0;
        stage.Channel.Interfere = request =>
        {
            largest = Math.Max(largest, (int)(request.Content?.Headers.ContentLength ?? 0));
            return null;
        };

        worker.Reset();
        var before = Rows(stage.Database);
        await PostAsync(stage);
        var written = Rows(stage.Database) - before;
        Assert.InRange(written, 1, 9);

        worker.Set();
        await stage.SettleAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(30));

        // From ten people up the head and the deputy head are called besides the liaison; the B-role is not.
        var heard = stage.Channel.Messages.GroupBy(message => message.Conversation).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(1, heard.Remove(Stage.Hall, out var inGroup) ? inGroup : 0);
        Assert.Equal(
            Enumerable.Range(1, Count).SelectMany(unit => Enumerable.Range(1, 3).Select(person => Stage.Private($"u{unit:00}-{person}"))).Order(StringComparer.Ordinal),
            heard.Keys.Order(StringComparer.Ordinal));
        Assert.All(heard.Values, count => Assert.Equal(1, count));
        Assert.InRange(largest, 1, 25 * 1024);
    }

    [Fact]
    public async Task answer_two_hundred_presses_at_once_with_one_acknowledgement_each_and_few_writes()
    {
        const int Presses = 200, Called = Presses / 4;
        var (reads, appends) = (0, 0);
        using var first = new ManualResetEventSlim(initialState: true);
        await using var stage = await Stage.OpenAsync(Large, devices: services => Watched.In<IAlertStore>(services, call =>
        {
            if (call == nameof(IAlertStore.ReadAsync))
                Interlocked.Increment(ref reads);
            if (call != nameof(IAlertStore.AppendAsync))
                return;
            Interlocked.Increment(ref appends);
            first.Wait();
        }));
        await PostAsync(stage);
        await stage.SettleAsync();
        (reads, appends) = (0, 0);

        // The first write is held until every press has come in, so that what gathers behind it can be counted.
        first.Reset();
        var answers = Enumerable.Range(0, Presses)
            .Select(press => Task.Run(() => stage.PressDataAsync(Stage.Hall, "m1", "alert.acknowledge", new JsonObject { ["alert"] = Visits.Number }, $"u{(press / 4) + 1:00}-{(press % 4) + 1}")))
            .ToList();
        while (Volatile.Read(ref reads) < Presses)
            await Task.Yield();
        first.Set();

        Assert.All(await Task.WhenAll(answers), answer => Assert.True(answer.IsCard, answer.Text));
        Assert.InRange(appends, 1, Called / 2);
        var events = (await stage.OpenAlertsAsync()).Single().Rows.SelectMany(row => row.Events).OfType<AlertAcknowledged>().ToList();
        Assert.Equal(Enumerable.Range(1, Called).Select(unit => new UnitId($"U{unit:00}")), events.Select(one => one.Unit).OrderBy(unit => unit.Value, StringComparer.Ordinal));
    }

    private static async Task PostAsync(Stage stage)
    {
        var at = stage.Time.GetUtcNow();
        var answer = await stage.Services.GetRequiredService<AlertDesk>().PostAsync(
            new PostAlert(at, new PersonId("O01-3"), null, AlertKind.Onsite, 12, new TopicCode("LAND"), new UnitId("U01"), [.. Enumerable.Range(2, Count - 1).Select(unit => new UnitId($"U{unit:00}"))], null, null, null),
            "a draft", CancellationToken.None);
        Assert.Null(answer.Why);
    }

    private static long Rows(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'";
        List<string> tables = [];
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                tables.Add(reader.GetString(0));
        command.CommandText = string.Join(" union all ", tables.Select(table => $"select count(*) as rows from {table}"));
        command.CommandText = $"select sum(rows) from ({command.CommandText})";
        return (long)command.ExecuteScalar()!;
    }

    private static Unit Unit(int number)
    {
        var id = $"U{number:00}";
        return new Unit(
            new UnitId(id), $"第{number}街道办事处", $"第{number}街道", $"Street Office No {number}", $"Street {number}", UnitKind.Street, "内线8" + number.ToString("000", System.Globalization.CultureInfo.InvariantCulture), 9,
            new PersonId(id + "-1"), new PersonId(id + "-2"), new PersonId(id + "-3"), new PersonId(id + "-4"), []);
    }

    private static IEnumerable<Person> People(int number)
    {
        Role[] roles = [Role.UnitHead, Role.UnitDeputy, Role.Liaison, Role.LiaisonBackup];
        return roles.Select((role, index) => new Person(
            new PersonId($"U{number:00}-{index + 1}"), $"第{number}街道之{index + 1}", $"Street {number} No {index + 1}", new UnitId($"U{number:00}"), [], role, $"u{number:00}-{index + 1}"));
    }
}
