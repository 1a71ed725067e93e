namespace DutyBot;

/// <content>Texts of the list of duty phones, on a card and on paper.</content>
internal sealed partial class Texts
{
    public string CallListTitle => Text();

    public string CallListSummary(string title, string time) => Text([title, time]);

    public string CallListAsOf(string time) => Text([time]);

    public string CallListOffice => Text();

    public string CallListTerritories => Text();

    public string CallListDepartments => Text();

    public string CallListUnit => Text();

    public string CallListPhone => Text();

    public string CallListOnDuty => Text();

    public string CallListBackup => Text();

    public string CallListNobody => Text();

    public string CallListNoPhone => Text();

    public string CallListLeader(string person) => Text([person]);

    public string CallListDistrictLeader(string person) => Text([person]);

    public string CallListBetween => Text();

    public string CallListPrivately => Text();

    public string CallListPurpose => Text();

    public string CallListMore(int units) => Text([Digits(units)]);

    public string CallListBelow => Text();

    public string ButtonCallList => Text();

    public string HelpCallList => Text();

    /// <summary>What somebody was who left long ago.</summary>
    public string PersonLeft => Text();
}
