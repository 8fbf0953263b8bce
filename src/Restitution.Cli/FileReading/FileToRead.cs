using Restitution.Storage.Folders;

namespace Restitution.Cli.FileReading;

/// <summary>One file that was asked for.</summary>
/// <param name="Shown">The path as a person typed it, or below the folder that was typed.</param>
/// <param name="Code">What its places begin with: the exhibit's code in a case, else the file's name.</param>
/// <param name="Case">The case folder that it is an exhibit of; null for a file by itself.</param>
internal sealed record FileToRead(string FullPath, string Shown, string Code, CaseFolder? Case);
