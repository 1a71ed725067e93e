namespace DutyBot.BotFramework.Tests;

/// <summary>For what listens to or weighs the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
#pragma warning disable CA1711 // A collection is what xunit calls it.
public sealed class Alone
#pragma warning restore CA1711
{
    public const string Name = "alone";
}
