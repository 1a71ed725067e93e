namespace DutyBot.LocalChat;

/// <summary>Somebody whose seat can be taken in the local work group.</summary>
/// <param name="Id">The account id on the channel, as the bot sees it in <c>from.id</c>.</param>
/// <param name="Part"><c>gate</c>, <c>officer</c>, <c>liaison</c>, <c>leader</c> or <c>other</c>: the first person of each named part is shown when nobody is chosen.</param>
public sealed record LocalPerson(string Id, string Name, string NameEn, string Unit, string UnitEn, string Part);
