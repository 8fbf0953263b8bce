using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Lays the law files one behind the other in one file, by id, each after a line of its id and its bytes.</summary>
public sealed class BundleLaw : Task
{
    /// <summary>The folder of the law.</summary>
    [Required]
    public string Root { get; set; } = "";

    [Required]
    public ITaskItem[] Files { get; set; } = new ITaskItem[0];

    [Required]
    public string Bundle { get; set; } = "";

    public override bool Execute()
    {
        string root = Path.GetFullPath(Root);
        var byId = Files.Select(file => Path.GetFullPath(file.ItemSpec))
            .Select(path => (Path: path, Id: IdOf(root, path)))
            .OrderBy(file => file.Id, StringComparer.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(Bundle));
        using (FileStream bundle = File.Create(Bundle))
        {
            foreach ((string path, string id) in byId)
            {
                byte[] text = File.ReadAllBytes(path);
                byte[] heading = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id} {text.Length}\n"));
                bundle.Write(heading, 0, heading.Length);
                bundle.Write(text, 0, text.Length);
                bundle.WriteByte((byte)'\n');
            }
        }

        return true;
    }

    private static string IdOf(string root, string path) =>
        Path.ChangeExtension(path.Substring(root.Length), null).Replace('\\', '/').Trim('/');
}
