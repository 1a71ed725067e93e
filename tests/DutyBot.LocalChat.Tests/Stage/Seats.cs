using System.Globalization;

namespace DutyBot.LocalChat.Tests.Stage;

/// <summary>An officer and sixty liaisons in one group; a gate guard who is in none.</summary>
public sealed class Seats : ILocalDirectory
{
    public const string Group = "19:alerts@local";
    public const string Officer = "officer";
    public const string Liaison = "liaison-1";
    public const string Gate = "gate";

    private static readonly IReadOnlyList<LocalPerson> People =
    [
        new(Gate, "Gate one", "Gate one", "Gate", "Gate", "gate"),
        new(Officer, "Officer", "Officer", "Office", "Office", "officer"),
        .. Enumerable.Range(1, 60).Select(number => number.ToString(CultureInfo.InvariantCulture)).Select(number =>
            new LocalPerson("liaison-" + number, "Liaison " + number, "Liaison " + number, "Unit " + number, "Unit " + number, "liaison")),
    ];

    public ValueTask<IReadOnlyList<LocalPerson>> PeopleAsync(CancellationToken cancel) => new(People);

    public ValueTask<IReadOnlyList<LocalGroup>> GroupsAsync(CancellationToken cancel) =>
        new((IReadOnlyList<LocalGroup>)[new LocalGroup(Group, "Alerts", "Alerts", [.. People.Where(person => person.Id != Gate).Select(person => person.Id)])]);
}
