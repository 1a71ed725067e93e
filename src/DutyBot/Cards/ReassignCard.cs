using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Which unit comes in another's place.</summary>
internal static class ReassignCard
{
    public static CardMessage Of(Showing to, Alert alert, UnitId unit)
    {
        var called = alert.Called(unit);
        var press = Press.On(alert) with { Unit = unit.Value };
        var suggested = (called?.Response as Response.Objected)?.Suggests;
        var others = Pickers.Callable(to.District).Where(other => other != unit && alert.Called(other) is not { IsOut: false });
        return MoreCard.Single(
            to,
            Title(to, alert, unit),
            new PartFields { Pickers = [Pickers.Of(to, Inputs.To, to.Words.ReassignTo, others, suggested, required: true)] },
            Button.WithInputs(to.Words.ButtonReassign, Verbs.Reassign, press));
    }

    private static string Title(Showing to, Alert alert, UnitId unit)
    {
        var title = to.Words.ReassignTitle(alert.Id.Brief, to.Unit(unit));
        return AlertTitle.Fits(to, title) ? title : to.Words.ButtonReassign + " " + alert.Id.Brief;
    }
}
