namespace DutyBot.BotFramework;

/// <summary>A stored stack that this version of the bot cannot go on with: it names a dialog that is none, or holds what another kind of dialog wrote.</summary>
internal sealed class ForeignStackException(string dialogId) : Exception($"The stored stack has a dialog '{dialogId}' that this bot cannot go on with.")
{
    /// <summary>What a dialog has kept under a name.</summary>
    internal static T Kept<T>(DialogInstance instance, string name) =>
        instance.State.TryGetValue(name, out var value) && value is T kept ? kept : throw new ForeignStackException(instance.Id);

    /// <summary>A count that a dialog has kept: it comes back from storage wider than it was written.</summary>
    internal static int KeptCount(DialogInstance instance, IDictionary<string, object> state, string name) =>
        state.TryGetValue(name, out var value) && value is int or long ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : throw new ForeignStackException(instance.Id);
}
