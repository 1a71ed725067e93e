namespace DutyBot;

/// <content>Texts of the bot's own lateness, for its administrators.</content>
internal sealed partial class Texts
{
    public string AlarmTitle(string span, string since) => Text([span, since]);

    public string AlarmMessages(int count) => Text([Digits(count)]);

    public string AlarmWork(int count) => Text([Digits(count)]);

    public string AlarmToken(string since) => Text([since]);

    public string AlarmKeys(string since) => Text([since]);

    public string AlarmStore(string since) => Text([since]);

    public string AlarmDo => Text();

    public string AlarmOver(string since, string until) => Text([since, until]);
}
