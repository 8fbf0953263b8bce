namespace Microsoft.SqlServer.Server;

/// <summary>A user-defined type that writes itself; the client names it, this project does not use it.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
