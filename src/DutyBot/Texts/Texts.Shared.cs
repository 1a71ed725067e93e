namespace DutyBot;

/// <content>Texts for words that many messages share.</content>
internal sealed partial class Texts
{
    public string BotName => Text();

    public string Person(int count) => Counted(count);

    public string Minute(int count) => Counted(count);

    public string CalledUnit(int count) => Counted(count);

    public string Visit(int count) => Counted(count);

    public string PostedAlert(int count) => Counted(count);

    public string MinutesBrief(int n) => Text([Digits(n)]);

    public string ListComma => Text();

    public string VisitName(string number) => Text([number]);

    public string Drill(string title) => Text([title]);

    public string Hall => Text();

    public string DayAndTime(string day, string time) => Text([day, time]);

    public string Repeat => Text();

    public string LateBy(string span, string due) => Text([span, due]);

    public string LateBriefly => Text();

    /// <summary>The groups of the local work group.</summary>
    public string DemoReceptionGroup => Text();

    public string DemoLeadersGroup => Text();

    public string Entry(int count) => Counted(count);

    public string Hour(int count) => Counted(count);

    public string InWaves(string people, int waves) => Text([people, Digits(waves)]);

    public string TransferName(string number) => Text([number]);

    public string LevelCity => Text();

    public string LevelProvince => Text();

    public string LimitFirst(string time) => Text([time]);

    public string TransferLimit(string time) => Text([time]);

    public string UnitUntil(string unit, string time) => Text([unit, time]);

    /// <summary>A span of minutes as people say it: beyond two hours in hours.</summary>
    public string Span(int minutes) => minutes > 120 ? Hour(minutes / 60) : Minute(minutes);
}
