namespace DutyBot.Importing;

/// <summary>A file, or a sheet of one, that can say where in it a fault stands.</summary>
internal interface IImportFile
{
    /// <param name="place">As the file counts: bytes before it, or a cell.</param>
    ImportFault Fault(long place, string sentence);
}
